import { describe, expect, it } from 'vitest';
import { catalogue, policyType } from '../../src/catalogue/catalogue.js';
import { mentions, placeholder } from '../../src/policy/placeholders.js';
import { sectionKind, sectionKinds } from '../../src/policy/section-kinds.js';

describe('the catalogue of policies', () => {
  it('knows each by one id and an Arabic title', () => {
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
    for (const { id, title } of catalogue) {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
      expect(title).toMatch(/^[\p{Script=Arabic}\s]+$/u);
    }
    expect(policyType('nothing')).toBeUndefined();
  });

  it('asks of a policy on beneficiaries for what the design says', () => {
    expect(policyType('beneficiary-relations')?.requires).toEqual([
      ['preamble', 'scope'],
      ['generalGoal', 'detailedGoals'],
      ['channels'],
      ['tools'],
      ['handling'],
    ]);
  });
});

describe('the kinds of section', () => {
  it('have one id each, and an Arabic heading, except the one that is whatever the policy says', () => {
    const ids = sectionKinds.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(sectionKinds.filter(({ heading }) => !heading).map(({ id }) => id)).toEqual(['custom']);
  });

  it('keep every id that policies have', () => {
    const published = [
      'preamble',
      'scope',
      'definitions',
      'generalGoal',
      'detailedGoals',
      'channels',
      'tools',
      'handling',
      'compensation',
      'complaints',
      'relationship',
      'information',
      'satisfaction',
      'confidentiality',
      'responsibilities',
      'principles',
      'disclosure',
      'rights',
      'procedures',
      'protection',
      'records',
      'disposal',
      'review',
      'statement',
      'custom',
    ];
    expect(sectionKinds.map(({ id }) => id).filter((id) => published.includes(id))).toEqual(published);
  });

  it('mention only placeholders that there are', () => {
    for (const { id } of sectionKinds)
      for (const { name } of mentions(sectionKind(id).heading ?? ''))
        expect(placeholder(name), name).toBeDefined();
  });
});
