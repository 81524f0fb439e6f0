/** Payload's own collections, which hold no content, each with the reason why it need not be copied. */
const PAYLOADS_OWN: Record<string, string> = {
  'payload-kv': 'What a running site keeps for itself, such as a seed under way.',
  'payload-migrations': 'Each database counts its own migrations.',
  'payload-preferences': 'Columns and widths that a person chose in lists: chosen again in a moment.',
}

/** Whether a collection holds content: ours all do. */
export function isContent({ slug }: { slug: string }): boolean {
  return !Object.hasOwn(PAYLOADS_OWN, slug)
}
