/** clause 3 of Schedule 2 to, behind its number. */
export const IN_SCHEDULE =
  /^(?:,? ?(?:of|in|to|under) |, ?)(?:the )?(?:(?:First|Second|Third|Fourth|Fifth|Sixth) )?(?:Schedule|Sched\.?|Sch\.?|Annex|Appendix)(?: (\d{1,2}[A-Z]?|[IVX]{1,4}))?(?![A-Za-z])/u;
/** Schedule 2, clause 3: what counts inside a schedule. */
export const INSIDE_SCHEDULE =
  /^(?:,? (?:clauses?|cls?|paragraphs?|paras?|items?|rules?|forms?|Parts?|sections?|articles?)\.? (?:\d{1,3}[A-Z]?|[A-Z])(?:\([A-Za-z\d]{1,4}\)){0,3}){1,3}/u;
