/** One ordinary space where a program writes several, a tab, or a no-break space of its own. */
export function tidySpaces(body: Element) {
  for (const tab of body.querySelectorAll('[style*="mso-tab-count" i], .Apple-tab-span')) tab.replaceWith(' ')
  for (const space of body.querySelectorAll('.Apple-converted-space, [style*="mso-spacerun" i]')) {
    if (/^[\s\u00a0]*$/.test(space.textContent ?? '')) space.replaceWith(' ')
  }
  const walker = body.ownerDocument.createTreeWalker(body, 4)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts) {
    if (keepsLines(text)) writeLines(text)
    else text.data = clean(text.data).replace(/[ \t\r\n]+/g, ' ')
  }
}

/** Composed letters, and none of the characters that show nothing. */
function clean(words: string): string {
  return words.normalize('NFC').replace(/[\u00ad\u200b\u2060\ufeff]|(?![\t\n\r])\p{Cc}/gu, '')
}

function keepsLines(text: Text): boolean {
  return (
    /\n/.test(text.data.trim()) &&
    text.parentElement?.closest('pre, [style*="white-space:pre" i], [style*="white-space: pre" i]') !== null
  )
}

function writeLines(text: Text) {
  const lines = clean(text.data).replace(/\n$/, '').split('\n')
  const nodes = lines.flatMap((line, position) =>
    position > 0 ? [text.ownerDocument.createElement('br'), line] : [line],
  )
  text.replaceWith(...nodes)
}
