import type { Host } from '../support/host.ts';
import { otherComponentLacks } from './reasons.ts';

export const vue: Host = {
  title: 'Vue 3',
  page: 'vue',
  how: '`<Parcel :config="{ ...lifecycles }" :mount-parcel="mountRootParcel" :parcel-props="props" />` of single-spa-vue/parcel: the loaded lifecycles, spread; `props` replaced as a whole.',
  lacks: otherComponentLacks,
  define: {
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
};
