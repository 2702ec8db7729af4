/** Keys that later savings may give to the trailer and the catalog, to pages, and to what describes the file. */
export const trailerKeys: ReadonlySet<string> = new Set(
  'Size Root Info ID Prev Type W Index Filter DecodeParms Length'.split(' '),
);
export const catalogKeys: ReadonlySet<string> = new Set('AcroForm Version Extensions DSS Perms'.split(' '));
export const savingKeys: ReadonlySet<string> = new Set(['ModDate', 'Producer']);
export const packingKeys: ReadonlySet<string> = new Set(['Length', 'Filter', 'DecodeParms']);
export const pageKeys: ReadonlySet<string> = new Set(['Annots']);
/** Keys of fields for signatures, of their appearances, of signatures, and of the files that prove them. */
export const fieldKeys: ReadonlySet<string> = new Set(
  'Type Subtype FT T TU TM Ff F V Rect P Parent Kids Lock SV AP DA Q M NM'.split(' '),
);
export const formKeys: ReadonlySet<string> = new Set(
  'Type Subtype FormType BBox Matrix Resources Length Filter DecodeParms'.split(' '),
);
export const signatureKeys: ReadonlySet<string> = new Set(
  'Type Filter SubFilter Contents ByteRange Cert Reference Changes Name M Location Reason ContactInfo R V Prop_Build Prop_AuthTime Prop_AuthType'.split(
    ' ',
  ),
);
export const fileKeys: ReadonlySet<string> = new Set('Type Length Filter DecodeParms'.split(' '));
