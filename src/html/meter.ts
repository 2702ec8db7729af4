import Handlebars from 'handlebars';

/** The most steps a template may take for one page; a policy of a hundred pages takes a twentieth of it. */
const mostSteps = 1_000_000;
/** The most UTF-16 units that all parts of a page may write; each part counts again in every part that holds it. */
const mostWritten = 50_000_000;
/** The most partials within partials; sections and lists in policies are nested far less deeply. */
const deepestPartials = 200;

/** Thrown where a template does more for one page than any page needs. */
export class TemplateTooLong extends Error {}

/** The helper that prints a value; `measured` calls it at each place of a template that prints one. */
const printing = 'shownValue';

type Block = (this: unknown, ...args: unknown[]) => unknown;
const blocks = ['if', 'unless', 'each', 'with'] as const;

/**
 * Counts what a template does and writes, and throws where that is more than any page needs: partials that call each other
 * and loops within loops could run forever. It uses no clock, so that a page is made on every machine or on none.
 */
export class Meter {
  #steps = 0;
  #written = 0;
  #depth = 0;

  reset(): void {
    this.#steps = 0;
    this.#written = 0;
    this.#depth = 0;
  }

  /** Adds the helpers that `measured` templates call, and returns their names. */
  addHelpers(handlebars: typeof Handlebars): Record<string, true> {
    const { helpers } = handlebars as unknown as { helpers: Record<(typeof blocks)[number], Block> };
    for (const name of blocks) {
      const original = helpers[name];
      const meter = this;
      handlebars.registerHelper(name, function (this: unknown, ...args: unknown[]) {
        const [subject] = args;
        meter.#count(name === 'each' ? 1 + Object.keys(subject ?? {}).length : 1);
        const text = original.apply(this, args);
        meter.#write(String(text ?? '').length);
        return text;
      });
    }
    handlebars.registerHelper(printing, (value: unknown) =>
      this.shown(Handlebars.Utils.escapeExpression(value as string)),
    );
    return { [printing]: true };
  }

  /** Counts a text and returns it to be written without escaping. */
  shown(text: string): Handlebars.SafeString {
    this.#write(text.length);
    return new Handlebars.SafeString(text);
  }

  /** Wraps a partial so that its calls are counted. */
  partial(template: Handlebars.TemplateDelegate): Handlebars.TemplateDelegate {
    return (context, options) => {
      this.#count(1);
      if (++this.#depth > deepestPartials) throw new TemplateTooLong();
      const text = template(context, options);
      this.#depth -= 1;
      this.#write(text.length);
      return text;
    };
  }

  #count(steps: number): void {
    this.#steps += steps;
    if (this.#steps > mostSteps) throw new TemplateTooLong();
  }

  #write(units: number): void {
    this.#written += units;
    if (this.#written > mostWritten) throw new TemplateTooLong();
  }
}

/** Changes a template so that each printed value goes through the helper that counts it, and returns it. */
export function measured(template: hbs.AST.Program): hbs.AST.Program {
  new Printing().accept(template);
  return template;
}

class Printing extends Handlebars.Visitor {
  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    const { path, params, escaped, loc } = statement;
    if (path.type !== 'PathExpression' || params.length > 0 || !escaped) return;
    const helper: hbs.AST.PathExpression = {
      type: 'PathExpression',
      data: false,
      depth: 0,
      parts: [printing],
      original: printing,
      loc,
    };
    statement.params = [path];
    statement.path = helper;
  }
}
