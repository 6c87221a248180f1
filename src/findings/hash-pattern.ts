/** What `hashValue` returns looks like this; apart from it, so that checking a config file does not load a cipher. */
export const HASH_PATTERN = /^[A-Za-z0-9_-]{43}$/;
