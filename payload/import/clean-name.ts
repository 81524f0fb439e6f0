const LONGEST_NAME = 200

/** Returns the name of a file as it is shown and kept: no folder, no control character, no mark that turns its letters round. */
export function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const shown = last
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  const bare = shown.replace(/^\.+$/, '')
  const extension = /\.\w{1,8}$/.exec(bare)?.[0] ?? ''
  const short =
    bare.length > LONGEST_NAME ? [...bare].slice(0, LONGEST_NAME - extension.length).join('') + extension : bare
  return short || 'sans-nom'
}
