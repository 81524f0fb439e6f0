/** Characters beyond which a title no longer fits the picture. */
const longest = 96

/**
 * A text as the sharing picture can write it: narrow spaces become plain no-break ones, and characters that its font
 * lacks are left out (the renderer would look for them on the internet); cut between two words past 96 characters.
 */
export function shareText(text: string): string {
  const known = text
    .normalize('NFC')
    .replace(/[\u2009\u202f]/g, '\u00a0')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[^\u0020-\u007e\u00a0-\u00ffœŒŸ€’‘“”–—…•]/g, '')
    .trim()
  if (known.length <= longest) return known
  return `${known.slice(0, longest).replace(/\s+\S*$/, '')}…`
}
