/** Finds where a source can be changed, and into what: each change should fail a test. */
import { parseSync } from 'oxc-parser';

const conversely = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '&&': '||',
  '||': '&&',
  '++': '--',
  '--': '++',
};

/** Methods and the one that each is replaced with; null leaves the call out. */
const methods = {
  filter: null,
  sort: null,
  toSorted: null,
  reverse: null,
  toReversed: null,
  slice: null,
  trim: null,
  flat: null,
  normalize: null,
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  toLowerCase: 'toUpperCase',
  toUpperCase: 'toLowerCase',
  indexOf: 'lastIndexOf',
  lastIndexOf: 'indexOf',
  min: 'max',
  max: 'min',
};

/** Nodes that are read only for types, or can't be changed by themselves. */
const passedOver = new Set(['ImportDeclaration', 'ExportAllDeclaration', 'TemplateElement']);

/**
 * Returns all changes of a source: the `start` and `end` of the place, the `text` that replaces it, the `operator` that made
 * it, and whether the place is a `block` of statements or an expression.
 */
export function placesIn(source, file) {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const found = [];
  const raw = (node) => source.slice(node.start, node.end);
  const add = (operator, { start, end }, text, block = false) =>
    found.push({ operator, start, end, text, block });

  const visit = (node, parent) => {
    if (passedOver.has(node.type) || isTypeAlone(node) || isForTypesAlone(node, parent)) return;
    of[node.type]?.(node, parent);
    for (const [name, value] of Object.entries(node)) {
      // Keys and labels are no values.
      if ((name === 'key' || name === 'property') && !node.computed) continue;
      // The parts of a chain end with it.
      for (const child of Array.isArray(value) ? value : [value])
        if (child && typeof child === 'object' && typeof child.type === 'string') visit(child, node);
    }
  };

  const of = {
    BinaryExpression(node) {
      const { left, operator, right } = node;
      const isText = [left, right].some(
        ({ type, value }) => type === 'TemplateLiteral' || typeof value === 'string',
      );
      const other = operator === '+' && !isText ? '-' : conversely[operator];
      const name = /[<>]/u.test(operator) ? 'boundary' : /=/u.test(operator) ? 'equality' : 'arithmetic';
      if (other) add(name, node, `${raw(left)} ${other} ${raw(right)}`);
      if (operator === 'in' || operator === 'instanceof') add('negation', node, `!(${raw(node)})`);
    },
    LogicalExpression(node) {
      const { left, operator, right } = node;
      if (operator !== '??') add('logical', node, `(${raw(left)}) ${conversely[operator]} (${raw(right)})`);
      else if (!isForTypesAlone(right, node)) add('nullish', node, raw(left));
    },
    UnaryExpression(node) {
      if (node.operator === '!' || node.operator === '-') add('negation', node, raw(node.argument));
    },
    UpdateExpression(node) {
      const { prefix, operator, argument } = node;
      const other = conversely[operator];
      add('arithmetic', node, prefix ? other + raw(argument) : raw(argument) + other);
    },
    ConditionalExpression: ({ test }) => conditions(test),
    IfStatement(node) {
      conditions(node.test);
      for (const branch of [node.consequent, node.alternate])
        if (branch?.type === 'BlockStatement') block(branch);
    },
    WhileStatement: ({ test }) => add('condition', test, 'false'),
    ForOfStatement: ({ body }) => block(body),
    FunctionDeclaration: ({ body }) => block(body),
    FunctionExpression: ({ body }) => block(body),
    ArrowFunctionExpression({ body }) {
      if (body.type === 'BlockStatement') block(body);
      else if (body.type !== 'Literal') add('return', body, 'undefined');
    },
    ReturnStatement({ argument }) {
      if (argument && argument.type !== 'Literal' && raw(argument) !== 'undefined')
        add('return', argument, 'undefined');
    },
    ArrayExpression(node) {
      if (node.elements.length > 0) add('array', node, '[]');
    },
    TemplateLiteral(node, parent) {
      if (parent.type !== 'TaggedTemplateExpression') add('text', node, "''");
    },
    ChainExpression(node) {
      const text = raw(node).replace(/\?\.(?<next>.)/u, (_, next) =>
        next === '[' || next === '(' ? next : `.${next}`,
      );
      if (text !== raw(node)) add('chain', node, text);
    },
    CallExpression(node, parent) {
      const { callee } = node;
      // A part of a chain can't stand by itself.
      if (callee.type !== 'MemberExpression' || callee.computed || callee.optional || isInChain(parent))
        return;
      const { name } = callee.property;
      if (!Object.hasOwn(methods, name)) return;
      const other = methods[name];
      const object = raw(callee.object);
      add('call', node, other ? `${object}.${other}${source.slice(callee.end, node.end)}` : object);
    },
    Literal(node, parent) {
      const { value, regex } = node;
      if (
        parent.type === 'ExpressionStatement' ||
        (parent.type.startsWith('TS') && parent.type !== 'TSAsExpression')
      )
        return;
      if (regex) for (const text of patterns(regex)) add('pattern', node, text);
      else if (typeof value === 'number')
        for (const text of [value + 1, value - 1]) add('number', node, String(text));
      else if (typeof value === 'boolean') add('boolean', node, String(!value));
      else if (typeof value === 'string') add('text', node, value === '' ? "'mutant'" : "''");
    },
  };

  const conditions = (test) => {
    for (const text of ['true', 'false']) add('condition', test, text);
  };
  const block = (body) => {
    if (body?.type === 'BlockStatement' && body.body.length > 0) add('block', body, '', true);
  };
  const isInChain = (node) => node.type === 'MemberExpression' && /\?\./u.test(raw(node));

  visit(program, program);
  return found;
}

function isTypeAlone({ type }) {
  return (
    type.startsWith('TS') &&
    !['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression'].includes(type)
  );
}

/**
 * Returns whether a node is a default for an array element that always exists, which only the types need: `all[i] ?? 0`,
 * `const [first = 0] = …`. No test can notice what never happens.
 */
function isForTypesAlone(node, parent) {
  const isPlain = node.type === 'Literal' || (node.type === 'ArrayExpression' && node.elements.length === 0);
  if (!isPlain) return false;
  if (parent.type === 'AssignmentPattern') return parent.right === node;
  return (
    parent.type === 'LogicalExpression' &&
    parent.operator === '??' &&
    parent.right === node &&
    isElement(parent.left)
  );
}

function isElement(node) {
  if (node.type === 'ChainExpression') return isElement(node.expression);
  if (node.type !== 'MemberExpression') return false;
  return node.computed || isElement(node.object);
}

/** Returns patterns that match a little more or a little less. */
function patterns({ pattern, flags }) {
  const changed = [
    pattern.replace(/^\^/u, ''),
    pattern.replace(/\$$/u, ''),
    pattern.replace(/(?<!\\)\\d/u, '\\D'),
    pattern.replace(/(?<!\\)\\s/u, '\\S'),
    pattern.replace(/(?<!\\)\[(?!\^)/u, '[^'),
    pattern.replace(/(?<!\\)\[\^/u, '['),
    pattern.replace(/\(\?=/u, '(?!'),
    pattern.replace(/(?<=[\w\])])\+/u, '*'),
    pattern.replace(/(?<=[\w\])])\*/u, '+'),
  ];
  return [...new Set(changed)]
    .filter((one) => one !== pattern && one !== '' && isPattern(one, flags))
    .map((one) => `/${one}/${flags}`);
}

function isPattern(pattern, flags) {
  try {
    return new RegExp(pattern, flags) instanceof RegExp;
  } catch {
    return false;
  }
}

/** Returns the source with some of its changes, none of which overlap, each behind a switch with its number. */
export function switched(source, chosen) {
  const sorted = [...chosen].sort((a, b) => b.start - a.start);
  let text = source;
  for (const { number, start, end, text: other, block } of sorted) {
    const kept = text.slice(start, end);
    const both = block
      ? `{ if (!__mutant(${number})) ${kept} }`
      : `(__mutant(${number}) ? (${other}) : (${kept}))`;
    text = text.slice(0, start) + both + text.slice(end);
  }
  return text;
}
