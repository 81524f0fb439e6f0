import { getTranslation } from '@payloadcms/translations'
import { useAuth, useConfig, useEntityVisibility, useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'
import { type AdminPlace, type Entity, placesOf } from './places'

/** Follows who is logged in: the pages of the admin that they may go to, and the French name of one of each collection. */
export function usePlaces(): { places: AdminPlace[]; nameOf(collection: string): string; admin: string } {
  const { config } = useConfig()
  const { permissions } = useAuth()
  const { visibleEntities } = useEntityVisibility()
  const { i18n } = useTranslation()
  return useMemo(() => {
    const word = (label: unknown) => getTranslation(label as never, i18n as never) as string
    const { admin } = config.routes
    const collections = config.collections.map(
      ({ admin: { group = '' }, slug, labels }): Entity => ({
        slug,
        plural: word(labels.plural),
        singular: word(labels.singular),
        group: word(group),
        kind: 'collection',
        mayCreate: Boolean(permissions?.collections?.[slug]?.create),
      }),
    )
    const globals = config.globals.map(({ admin: { group = '' }, slug, label }): Entity => {
      const name = word(label)
      return { slug, plural: name, singular: name, group: word(group), kind: 'global', mayCreate: false }
    })
    const isShown = ({ kind, slug }: Entity) =>
      kind === 'global'
        ? visibleEntities?.globals?.includes(slug as never) && permissions?.globals?.[slug]?.read
        : visibleEntities?.collections?.includes(slug as never) && permissions?.collections?.[slug]?.read
    const names = new Map(collections.map(({ slug, singular }) => [slug, singular]))
    return {
      places: placesOf([...collections, ...globals].filter(isShown), admin),
      nameOf: (collection) => names.get(collection) ?? '',
      admin,
    }
  }, [config, permissions, visibleEntities, i18n])
}
