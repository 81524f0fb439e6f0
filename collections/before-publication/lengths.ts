/** In signs. A longer title is cut by search engines and fills a phone; nothing refuses it. */
export const READABLE_TITLE = 90

/** In signs. The server refuses a longer chapô. */
export const LONGEST_EXCERPT = 300
