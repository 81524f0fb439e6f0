import type { FeatureProviderProviderClient } from '@payloadcms/richtext-lexical'
import type { ComponentType } from 'react'

interface Entry {
  [property: string]: unknown
}

interface Extension {
  /** Ours, drawn with the text. */
  Component: ComponentType
  /** The menus whose entries change: those of the toolbars, or of « / ». */
  menus: ('slashMenu' | 'toolbarFixed' | 'toolbarInline')[]
  /** What each entry has instead of Payload's. */
  entry: Entry
}

/** Returns a feature of Payload's editor with a component of ours beside its own, and other entries in its menus. */
export function extendedFeature<Given, Kept>(
  original: FeatureProviderProviderClient<Given, Kept>,
  { Component, menus, entry }: Extension,
): FeatureProviderProviderClient<Given, Kept> {
  return (props) => {
    const provider = original(props)
    const { feature } = provider
    return {
      ...provider,
      feature: (given) => {
        const made = typeof feature === 'function' ? feature(given) : feature
        return {
          ...made,
          plugins: [...(made.plugins ?? []), { Component, position: 'normal' }],
          ...Object.fromEntries(menus.map((menu) => [menu, withEntry(made[menu], entry)])),
        } as typeof made
      },
    }
  }
}

function withEntry<Menu>(menu: Menu, entry: Entry): Menu {
  const { groups } = (menu ?? {}) as { groups?: { items: Entry[] }[] }
  if (!groups) return menu
  return {
    ...menu,
    groups: groups.map((group) => ({ ...group, items: group.items.map((item) => ({ ...item, ...entry })) })),
  }
}
