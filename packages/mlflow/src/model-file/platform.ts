/** The platform that this process runs on, such as `linux-x64`: what native code has to be for. */
export const PLATFORM: string = `${process.platform}-${process.arch}`;
