/** The oracle ships no types; these are the parts that the laws ask for. `max` is the last millisecond, not the end. */
declare module "edtf" {
  export default function edtf(text: string): { readonly min: number; readonly max: number }
}
