'use client'
// Client: features of the editor.
import {
  BoldFeatureClient as Bold,
  ItalicFeatureClient as Italic,
  SubscriptFeatureClient as Subscript,
  SuperscriptFeatureClient as Superscript,
} from '@payloadcms/richtext-lexical/client'
import type { ComponentType } from 'react'

/** P50: the buttons of the toolbar have a drawing and no name. */
export const BoldFeatureClient = named('Gras', Bold)
export const ItalicFeatureClient = named('Italique', Italic)
export const SuperscriptFeatureClient = named('Exposant', Superscript)
export const SubscriptFeatureClient = named('Indice', Subscript)

type Original = typeof Bold
type Toolbar = { groups: { items: { ChildComponent?: ComponentType }[] }[] } | undefined

function named(name: string, original: Original): Original {
  return (props) => {
    const provider = original(props)
    const { feature } = provider
    return {
      ...provider,
      feature: (given) => {
        const made = typeof feature === 'function' ? feature(given) : feature
        return {
          ...made,
          toolbarFixed: withName(name, made.toolbarFixed as Toolbar) as never,
          toolbarInline: withName(name, made.toolbarInline as Toolbar) as never,
        }
      },
    }
  }
}

function withName(name: string, toolbar: Toolbar): Toolbar {
  return (
    toolbar && {
      ...toolbar,
      groups: toolbar.groups.map((group) => ({
        ...group,
        items: group.items.map((item) => ({ ...item, ChildComponent: withWord(name, item.ChildComponent) })),
      })),
    }
  )
}

function withWord(name: string, Drawing?: ComponentType) {
  return () => (
    <span title={name}>
      {Drawing && <Drawing />}
      <span className="sk-unseen">{name}</span>
    </span>
  )
}
