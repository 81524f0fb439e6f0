/** All parts of a container (.docx, .odt) once decompressed: four times the heaviest file, since its pictures are compressed. */
export const MOST_UNPACKED_BYTES = 100_000_000
/** Its largest part of XML: the longest text below is a tenth of it. */
export const LARGEST_XML_BYTES = 50_000_000
export const MOST_ENTRIES = 3_000
/** Deflate reaches a thousand; texts in XML stay below fifty. Asked of parts over a megabyte. */
export const MOST_RATIO = 200

/** Two thousand sections of a report, or eight hundred thousand words: beyond, no page could show it. */
export const MOST_CHARACTERS = 5_000_000
/** A paragraph of fifteen thousand words. */
export const LONGEST_LINE = 100_000
export const MOST_LINES = 60_000
export const MOST_PAGES = 300
/** How deep elements may stand in one another: what people write stays below fifty. */
export const DEEPEST_NESTING = 400
export const MOST_PICTURES = 200
export const MOST_ATTACHMENTS = 50

/**
 * Of a process that reads a file, and of the heap in it: two thousand sections take 60 to 150 MB. What is decompressed stands
 * beside the heap, and has its limits above.
 */
export const MOST_SECONDS = 60
export const MOST_MEGABYTES = 256
/** How many read at once: a machine of two cores and a gigabyte has readers to serve. */
export const MOST_AT_ONCE = 1
/** Each holds its file in memory. */
export const MOST_WAITING = 20
