import { describe, expect, it } from 'vitest';
import { catalogue, policyType } from '../../src/catalogue/catalogue.js';
import { sectionKind, sectionKinds } from '../../src/policy/kinds/index.js';
import { mentions, placeholder } from '../../src/policy/placeholders.js';

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
    expect(sectionKinds.map(({ id }) => id)).toEqual([
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
    ]);
    expect(sectionKinds.filter(({ heading }) => !heading).map(({ id }) => id)).toEqual(['custom']);
  });

  it('mention only placeholders that there are', () => {
    for (const { id } of sectionKinds)
      for (const { name } of mentions(sectionKind(id).heading ?? ''))
        expect(placeholder(name), name).toBeDefined();
  });
});
