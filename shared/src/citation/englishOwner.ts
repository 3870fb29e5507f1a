import { LAW_BY_INITIALS } from './actName.ts';
import { VERSION_BEFORE_ACT } from './actVersion.ts';

/** What stands between a provision and the act it is of. */
export const JOINED_ACT = new RegExp(
  `^(?:,? (?:of|in|under|to|from) (?:(?:the |that )${VERSION_BEFORE_ACT}|New Zealand’s )?|,? the ${VERSION_BEFORE_ACT}|, ?| \\((?:the )?| [-–—] (?:the )?| |\\n)`,
  'u',
);
export const EXPECTS_ACT = new RegExp(`of (?:the ${VERSION_BEFORE_ACT})?$`, 'u');
/** An instrument by initials that nobody declared: art 6 ECHR, s 21 of the NZBORA; it is none that was named before. */
export const INITIALS = new RegExp(`^ (?:(?:of|in|under) (?:the )?)?(${LAW_BY_INITIALS})(?![A-Za-z\\d])`, 'u');
/** Of something with a name of its own that is no act: Article 6 of the Convention. Parts of acts are divisions of one. */
export const OF_ANOTHER =
  /^,? (?:of|in|under) (?:the|this|that|our|its) (?!Acts?\b|Part\b|Subpart\b|Chapter\b|Division\b)[A-Z]/u;
/** An act that was named before: of the Act, of that Act, of the 1961 Act. */
export const POINTED_ACT =
  /^,? ?(?:of |in |under )?(the|that|this|said|same) ((?:1[89]|20)\d\d )?(Act|Acts|Regulations|Rules|Code|Law|Order)(?![A-Za-z]| of the (?:People|PRC)| (?:on|for|concerning|governing) (?:the )?[A-Z])/u;
/** Of something without a name that is no act: section 4 of this chapter, section 2 above. */
export const OF_NO_ACT =
  /^ (?:(?:of|in) (?:the|this|that|your|our|their|its|these|a|an) (?!Act)[a-z‘“]|(?:above|below)\b)/u;
