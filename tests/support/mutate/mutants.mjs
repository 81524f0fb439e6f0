import { parseSync } from '@swc/core'
import { editsOf } from './edits.mjs'

/**
 * @typedef {import('./edits.mjs').Node} Node
 * @typedef {import('./edits.mjs').Edit} Edit
 * @typedef {Edit & {
 *   line: number,
 *   original: string,
 *   around: { start: number, end: number },
 *   isStatement: boolean,
 * }} Mutant `around` is the expression, or the statement, of which the mutant is a second version.
 */

/** Returns the mutants of a TypeScript source, in the order of their places. @param {string} source @returns {Mutant[]} */
export function mutantsOf(source) {
  const tree = parse(source)
  const textOf = (/** @type {Node} */ { span }) => source.slice(span.start, span.end)
  /** @type {Mutant[]} */
  const mutants = []
  /** @param {Edit} edit @param {Node['span']} around @param {boolean} isStatement */
  const add = (edit, around, isStatement) => {
    const line = source.slice(0, edit.start).split('\n').length
    mutants.push({ ...edit, line, original: source.slice(edit.start, edit.end), around, isStatement })
  }
  walk(tree, null, (node, around) => {
    if (isRemovable(node)) add({ ...node.span, text: '{}' }, node.span, true)
    for (const edit of editsOf(node, textOf)) {
      // The condition or value of a statement is replaced by itself, not with the statement.
      const { start, end } = around && !node.type.endsWith('Statement') ? around : edit
      add(edit, { start, end }, false)
    }
  })
  return mutants.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** @param {Node} node */
function isRemovable(node) {
  if (node.type === 'ThrowStatement') return true
  return node.type === 'ExpressionStatement' && node.expression.type !== 'StringLiteral'
}

/** Spans count UTF-8 bytes from wherever the parser is: here they become places in the text. @param {string} source */
function parse(source) {
  // The mark is the first token, so the tree begins where the text does.
  const tree = /** @type {Node} */ (
    /** @type {unknown} */ (parseSync(`;${source}`, { syntax: 'typescript', target: 'es2022' }))
  )
  const base = tree.span.start + 1
  const places = placesOfBytes(source)
  /** @param {any} value */
  const correct = (value) => {
    if (typeof value !== 'object' || value === null) return
    if (typeof value.span?.start === 'number') {
      value.span = { start: places[value.span.start - base] ?? 0, end: places[value.span.end - base] ?? 0 }
    }
    for (const [key, inside] of Object.entries(value)) if (key !== 'span') correct(inside)
  }
  correct(tree)
  return tree
}

/** @param {string} source @returns {number[]} */
function placesOfBytes(source) {
  /** @type {number[]} */
  const places = []
  let bytes = 0
  let place = 0
  for (const character of source) {
    places[bytes] = place
    bytes += Buffer.byteLength(character)
    place += character.length
  }
  places[bytes] = place
  return places
}

/** Nodes that hold types, or names that are no values. */
const SKIPPED =
  /^(Ts(?!AsExpression|NonNullExpression|SatisfiesExpression|ConstAssertion)|Import|ExportAll|ExportNamed)/
const NO_VALUES = new Set([
  'typeAnnotation',
  'typeArguments',
  'typeParams',
  'returnType',
  'superTypeParams',
  'implements',
])
const CHAINS = new Set(['MemberExpression', 'CallExpression', 'OptionalChainingExpression', 'TsNonNullExpression'])

/**
 * Visits every node that may hold a value, with the closest expression that another may replace: not a part of a chain,
 * whose `this` and whose `?.` would be lost, nor the target of an assignment.
 * @param {any} node
 * @param {Node['span'] | null} around
 * @param {(node: Node, around: Node['span'] | null) => void} visit
 * @param {boolean} [isFixed]
 */
function walk(node, around, visit, isFixed = false) {
  if (Array.isArray(node)) {
    for (const each of node) walk(each, around, visit)
    return
  }
  if (typeof node !== 'object' || node === null) return
  const isNode = typeof node.type === 'string' && node.span
  if (isNode && SKIPPED.test(node.type)) return
  const own = isNode && isExpression(node.type) && !isFixed ? node.span : around
  if (isNode) visit(node, own)
  for (const [key, inside] of Object.entries(node)) {
    if (NO_VALUES.has(key) || isName(node, key)) continue
    walk(inside, own, visit, isFixedPart(node, key, inside))
  }
}

/** @param {string} type */
function isExpression(type) {
  return /(Expression|Literal|ConstAssertion)$/.test(type)
}

/** @param {Node} node @param {string} key */
function isName(node, key) {
  return key === 'key' && node.key?.type !== 'Computed'
}

/** @param {Node} node @param {string} key @param {any} inside */
function isFixedPart(node, key, inside) {
  if (node.type === 'OptionalChainingExpression' && key === 'base') return true
  if (key === 'callee') return true
  if ((key === 'object' || (node.type === 'TsNonNullExpression' && key === 'expression')) && CHAINS.has(inside?.type))
    return true
  if (node.type === 'AssignmentExpression' && key === 'left') return true
  if (node.type === 'TaggedTemplateExpression') return true
  return key === 'argument' && (node.type === 'UpdateExpression' || node.operator === 'delete')
}
