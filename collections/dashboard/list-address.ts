import type { Where } from 'payload'

/** Returns the admin's address of a list of articles, or of its trash. */
export function articleList(conditions: Where[], sort: string, folder: '' | '/trash' = ''): string {
  return listAddress(`articles${folder}`, conditions, sort)
}

/**
 * Returns the admin's address of a list: the documents that meet all of these conditions, in this order. It has the form
 * that Payload's filter panel reads, so that the panel shows the conditions.
 */
export function listAddress(list: string, conditions: Where[], sort: string): string {
  const query = new URLSearchParams({ sort })
  for (const [index, condition] of conditions.entries()) {
    for (const [field, asked] of Object.entries(condition)) {
      for (const [operator, value] of Object.entries(asked)) {
        query.append(`where[or][0][and][${index}][${field}][${operator}]`, String(value))
      }
    }
  }
  return `/admin/collections/${list}?${query}`
}
