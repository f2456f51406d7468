/** A language's file with the families of `few-texts.ts` alone; made by the build. */
declare module '*.json?few' {
  const messages: Readonly<Record<string, object>>;
  export default messages;
}

/** A language's file without the late families; made by the build. */
declare module '*.json?first' {
  const messages: Readonly<Record<string, object>>;
  export default messages;
}
