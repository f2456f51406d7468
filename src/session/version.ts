/** The version of this package, for the file's About sheet. */
export { version } from '../../package.json';
