import Handlebars from 'handlebars';

/** What a template does for one page at most: a policy of a hundred pages takes a twentieth of it. */
const mostSteps = 1_000_000;
/** UTF-16 units that all its parts write, each counted again in what holds it. */
const mostWritten = 50_000_000;
/** Partials within partials; sections and lists in policies are nested far less deeply. */
const deepestPartials = 200;

/** Thrown where a template does more for one page than any page needs. */
export class TemplateTooLong extends Error {}

/** The helper that prints a value; `measured` puts it into each place of a template that does. */
const printing = 'shownValue';

type Block = (this: unknown, ...args: unknown[]) => unknown;
const blocks = ['if', 'unless', 'each', 'with'] as const;

/**
 * Counts what a template does and writes, and ends it where that is more than any page needs: partials that call each other, and
 * loops in loops, would else go on for ever. It counts instead of looking at a clock, so that a page is made on each machine or on none.
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

  /** Adds the helpers that `measured` templates call. Returns their names. */
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

  /** Returns a text that is written as it is. */
  shown(text: string): Handlebars.SafeString {
    this.#write(text.length);
    return new Handlebars.SafeString(text);
  }

  /** Returns a partial whose calls are counted. */
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

/** Returns a template in which each value that is printed goes through the helper that counts it. */
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
