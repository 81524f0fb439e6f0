/*
 * Mutations: small edits of one node of the syntax tree, each a slip that a person could make. They follow
 * Stryker's mutators (https://stryker-mutator.io/docs/mutation-testing-elements/supported-mutators/).
 */

/**
 * @typedef {{ start: number, end: number, text: string }} Edit The source from `start` to `end` becomes `text`.
 * @typedef {{ type: string, span: { start: number, end: number }, [key: string]: any }} Node
 * @typedef {(node: Node) => string} TextOf
 */

/**
 * A comparison also becomes true and false, so that its contrary would test nothing more.
 * @type {Record<string, string>}
 */
const OPERATORS = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '&&': '||',
  '||': '&&',
  '??': '&&',
  '+=': '-=',
  '-=': '+=',
  '*=': '/=',
  '/=': '*=',
  '??=': '&&=',
  '++': '--',
  '--': '++',
}
const COMPARISONS = new Set(['<', '<=', '>', '>=', '===', '!=='])

/** @type {Record<string, string>} */
const OTHER_METHODS = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  toLowerCase: 'toUpperCase',
  toUpperCase: 'toLowerCase',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  round: 'floor',
  find: 'findLast',
  findLastIndex: 'findIndex',
  lastIndexOf: 'indexOf',
}
/** Calls that give back something of the kind they are called on. */
const DROPPED_METHODS = new Set([
  'filter',
  'normalize',
  'replace',
  'replaceAll',
  'reverse',
  'slice',
  'sort',
  'toSorted',
  'trim',
])

/** Returns the edits of one node, in its own place. @param {Node} node @param {TextOf} textOf @returns {Edit[]} */
export function editsOf(node, textOf) {
  const replacedBy = (/** @type {string[]} */ ...texts) => texts.map((text) => ({ ...node.span, text }))
  switch (node.type) {
    case 'BinaryExpression':
      return [
        ...operatorEdits(node, node.left, node.right, textOf),
        ...(COMPARISONS.has(node.operator) ? replacedBy('true', 'false') : []),
      ]
    case 'AssignmentExpression':
      return operatorEdits(node, node.left, node.right, textOf)
    case 'UpdateExpression':
      return replacedBy(textOf(node).replace(node.operator, () => OPERATORS[node.operator] ?? ''))
    case 'UnaryExpression':
      if (node.operator === '!') return replacedBy('true', 'false')
      return node.operator === '-' ? replacedBy(textOf(node.argument)) : []
    case 'BooleanLiteral':
      return replacedBy(String(!node.value))
    case 'NumericLiteral':
      return replacedBy(String(node.value + 1))
    case 'StringLiteral':
      return replacedBy(node.value === '' ? "'mutated'" : "''")
    case 'TemplateLiteral':
      return replacedBy('``')
    case 'RegExpLiteral':
      return regexEdits(node)
    case 'ArrayExpression':
      return replacedBy(node.elements.length === 0 ? "['mutated']" : '[]')
    case 'ObjectExpression':
      return node.properties.length === 0 ? [] : replacedBy('{}')
    case 'OptionalChainingExpression':
      return optionalEdits(node, textOf)
    case 'CallExpression':
      return methodEdits(node, textOf)
    case 'ForOfStatement':
      return [{ ...node.right.span, text: '[]' }]
    case 'IfStatement':
    case 'ConditionalExpression':
      return conditionEdits(node.test, ['true', 'false'])
    // « true » would only make a loop that never ends.
    case 'WhileStatement':
    case 'DoWhileStatement':
      return conditionEdits(node.test, ['false'])
    case 'ForStatement':
      return node.test ? conditionEdits(node.test, ['false']) : []
    case 'ReturnStatement':
      return node.argument ? valueEdits(node.argument) : []
    case 'ArrowFunctionExpression':
      return node.body.type === 'FunctionBody' || node.body.type === 'BlockStatement' ? [] : valueEdits(node.body)
    default:
      return []
  }
}

/** @param {Node} node @param {Node} left @param {Node} right @param {TextOf} textOf @returns {Edit[]} */
function operatorEdits(node, left, right, textOf) {
  const between = { type: 'Operator', span: { start: left.span.end, end: right.span.start } }
  const other = OPERATORS[node.operator]
  return other ? [{ ...between.span, text: textOf(between).replace(node.operator, () => other) }] : []
}

/** @param {Node} test @param {string[]} texts */
function conditionEdits(test, texts) {
  if (isReplaced(test)) return []
  return texts.map((text) => ({ ...test.span, text }))
}

/** A value whose other edits already lose it needs none here. @param {Node} value @returns {Edit[]} */
function valueEdits(value) {
  if (/Literal$|^(Array|Object|Parenthesis)Expression$/.test(value.type)) return []
  if (isReplaced(value)) return []
  if (value.type === 'Identifier' && value.value === 'undefined') return []
  return [{ ...value.span, text: 'undefined' }]
}

/** Whether a node becomes true and false wherever it stands. @param {Node} node */
function isReplaced({ type, operator }) {
  return type === 'BinaryExpression' ? COMPARISONS.has(operator) : type === 'UnaryExpression' && operator === '!'
}

/** @param {Node} node @param {TextOf} textOf @returns {Edit[]} */
function optionalEdits(node, textOf) {
  if (!node.optional) return []
  const { base } = node
  const owner = base.type === 'CallExpression' ? base.callee : base.object
  const rest = textOf({ type: 'Rest', span: { start: owner.span.end, end: node.span.end } })
  const isName = base.type === 'MemberExpression' && base.property.type !== 'Computed'
  const at = owner.span.end + rest.indexOf('?.')
  return [{ start: at, end: at + 2, text: isName ? '.' : '' }]
}

/** @param {Node} call @param {TextOf} textOf @returns {Edit[]} */
function methodEdits(call, textOf) {
  const member = call.callee.type === 'OptionalChainingExpression' ? call.callee.base : call.callee
  if (member.type !== 'MemberExpression' || member.property.type !== 'Identifier') return []
  const { object, property } = member
  if (DROPPED_METHODS.has(property.value)) return [{ start: object.span.end, end: call.span.end, text: '' }]
  const other = OTHER_METHODS[property.value]
  return other && textOf(object) !== 'Object' ? [{ ...property.span, text: other }] : []
}

/** Parts of a regular expression, with the replacement of each. @type {[RegExp, (found: string) => string][]} */
const REGEX_PARTS = [
  [/^\^|\$$/g, () => ''],
  [/(?<![\\([{?*+])[+*](?![^[]*(?<!\\)\])/g, () => ''],
  [/(?<!\\)\[\^/g, () => '['],
  [/(?<!\\)\[(?!\^)/g, () => '[^'],
  [/\(\?<?[=!]/g, (found) => (found.endsWith('=') ? `${found.slice(0, -1)}!` : `${found.slice(0, -1)}=`)],
  [/\\[dDsSwWpP]/g, (found) => (found === found.toUpperCase() ? found.toLowerCase() : found.toUpperCase())],
]

/** @param {Node} node @returns {Edit[]} */
function regexEdits({ span, pattern, flags }) {
  const patterns = REGEX_PARTS.flatMap(([part, change]) =>
    [...pattern.matchAll(part)].map(({ 0: found, index }) => {
      const start = span.start + 1 + index
      return { start, end: start + found.length, text: change(found) }
    }),
  )
  const flagsAt = span.start + pattern.length + 2
  const dropped = [...flags].flatMap((flag, index) =>
    'ims'.includes(flag) ? [{ start: flagsAt + index, end: flagsAt + index + 1, text: '' }] : [],
  )
  return [...patterns, ...dropped]
}
