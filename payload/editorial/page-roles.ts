/** What a page is for, beside what it says: the site adds what its settings know of the publisher. */
export const PAGE_ROLES = ['legal', 'contact', 'privacy', 'accessibility'] as const

export type PageRole = (typeof PAGE_ROLES)[number]

export const PAGE_ROLE_NAMES: Record<PageRole, string> = {
  legal: 'Mentions légales',
  contact: 'Contact',
  privacy: 'Données personnelles',
  accessibility: 'Accessibilité',
}
