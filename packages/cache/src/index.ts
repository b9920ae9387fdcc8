export { cacheFolder } from "./cache-folder.ts";
export { fetchChromium } from "./fetch-chromium.ts";
export { fetchIntoCache } from "./fetch-into-cache.ts";
export { fetchPackage } from "./fetch-package.ts";
export { fetchPackages } from "./fetch-packages.ts";
export { NotFetchedError } from "./not-fetched-error.ts";
export { runNpmInstall } from "./run-npm-install.ts";
