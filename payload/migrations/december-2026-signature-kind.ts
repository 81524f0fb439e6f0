/*
 * For the migration `signature_kind` of 1 December 2026, in `sqlite` and in `mongodb`: which signatures were taken for those
 * of an organisation on that day. Never change it: databases have run it.
 */

/** Returns what signs under a name: « La rédaction de Skorann », « L’équipe de Brest » are nobody's. */
export function kindOf(name: unknown): 'organization' | 'person' {
  const isOrganization =
    /^(l[ae’']\s?|les\s)?(rédaction|équipe|coopérative|association|collectif|direction|skorann)(?!\p{L})/iu
  return isOrganization.test(String(name)) ? 'organization' : 'person'
}
