'use client'
// Client: a feature of the editor.
import { OrderedListFeatureClient as Original } from '@payloadcms/richtext-lexical/client'

type Provider = ReturnType<typeof Original>

/** A line that begins with a year, « 2025. », is no list: only one or two figures begin one: P61. */
export const OrderedListFeatureClient: typeof Original = (props) => {
  const provider = Original(props)
  const { feature } = provider
  const shorten: Provider['feature'] = (given) => {
    const made = typeof feature === 'function' ? feature(given) : feature
    return { ...made, markdownTransformers: made.markdownTransformers?.map(withFewFigures) }
  }
  return { ...provider, feature: shorten }
}

function withFewFigures<Transformer>(transformer: Transformer): Transformer {
  return typeof transformer === 'object' && transformer !== null && 'regExp' in transformer
    ? { ...transformer, regExp: /^(\s*)(\d{1,2})\.\s/ }
    : transformer
}
