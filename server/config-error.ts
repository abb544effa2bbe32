/** A setting that cannot be used. The message is a sentence that names it. */
export class ConfigError extends Error {}
