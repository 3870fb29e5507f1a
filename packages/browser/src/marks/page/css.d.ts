/** A style sheet as text, put together by the build. */
declare module '*.css?inline' {
  const text: string;
  export default text;
}
