import type { ListedOnServer } from '@/collections/before-publication/check'
import { CHECKS, type Listed } from '@/collections/before-publication/registry'
import { SERVER_CHECKS } from '@/collections/before-publication/server-registry'
import type { SeededDocument, SeededFamily } from '../fixtures/report/seeded'

export interface Score {
  planted: number
  clean: number
  /** Of the planted faults. */
  found: number
  /** Findings that nobody planted. */
  wrong: number
  /** From 0 to 1. */
  recall: number
  precision: number
  /** What was missed and what was found wrongly, for whoever changes a rule: « missed RULE: words ». */
  lines: string[]
}

/** Runs all checks of a family over its seeded documents, and counts. */
export function scoreOf({ family, faults, clean }: SeededFamily): Score {
  const lines: string[] = []
  let found = 0
  let wrong = 0
  for (const fault of faults) {
    const findings = findingsOf(family, fault)
    if (findings.some(({ rule }) => rule === fault.rule)) found += 1
    else lines.push(`missed ${fault.rule}: ${wordsOf(fault)}`)
    for (const { rule, message } of findings) {
      if (rule === fault.rule) continue
      wrong += 1
      lines.push(`wrong ${rule} in ${fault.rule}: ${message}`)
    }
  }
  for (const one of clean) {
    for (const { rule, message } of findingsOf(family, one)) {
      wrong += 1
      lines.push(`wrong ${rule}: ${message}`)
    }
  }
  const recall = found / faults.length
  return {
    planted: faults.length,
    clean: clean.length,
    found,
    wrong,
    recall,
    precision: found / (found + wrong),
    lines,
  }
}

function findingsOf(family: SeededFamily['family'], { document, site }: SeededDocument) {
  const ofFamily = (one: Listed | ListedOnServer) => one.family === family
  const all = [...CHECKS.filter(ofFamily), ...SERVER_CHECKS.filter(ofFamily)]
  return all.flatMap(({ check, rule }) => check(document, site).map(({ message }) => ({ rule, message })))
}

function wordsOf({ document }: SeededDocument): string {
  return (
    JSON.stringify({ title: document.title, body: document.body })
      .match(/"text":"[^"]*"/g)
      ?.join(' ') ??
    document.title ??
    ''
  )
}
