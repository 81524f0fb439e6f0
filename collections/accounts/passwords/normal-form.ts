/**
 * Returns the password in the form that is stored: composed letters (NFC). Keyboards of Mac and Windows type « é » in two
 * ways, which look the same and are two passwords.
 */
export function normalForm(password: string): string {
  return password.normalize('NFC')
}

/** Returns the forms to try at a login: as it was typed, for passwords stored before they were normalised, then NFC. */
export function formsOf(password: string): string[] {
  return [...new Set([password, normalForm(password)])]
}
