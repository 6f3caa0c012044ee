declare module "wawoff2" {
  /** WOFF2 to the OpenType file within. Throws on what is none. */
  export function decompress(woff2: Uint8Array): Promise<Uint8Array>
}
