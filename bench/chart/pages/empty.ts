/** No chart at all: what measuring itself costs, which is taken off the others' figures. */
import { expose } from './contender.ts';

const nothing = () => undefined;
expose({ prepare: nothing, mount: nothing, unmount: nothing, update: nothing });
