"""The order in which the rules of zoning are asked: the first that knows decides.

They are asked from the first unit to the last, so that a rule can see what the units before its own
were decided to be. Pages and plain texts share the rules of words.
"""

from __future__ import annotations

from typing import Final

from sayso.zoning import line_rules as line
from sayso.zoning import markup_rules as markup
from sayso.zoning import word_rules as word
from sayso.zoning.page import Rule

PAGE_RULES: Final[tuple[Rule, ...]] = (
    markup.hidden_by_markup,
    markup.page_headline,
    word.headline_again,
    word.lead_again,
    word.legal_words,
    word.advert_label,
    markup.caption_markup,
    word.credit_words,
    word.caption_words,
    word.share_words,
    word.share_count,
    markup.form_goes_on,
    markup.address,
    markup.menu_entry,
    word.advert_words,
    word.related_words,
    word.comment_words,
    word.navigation_words,
    markup.between_teasers,
    word.byline_words,
    markup.authors_name,
    markup.dated_line,
    markup.closing_invitation,
    word.behind_related,
    markup.pointer,
    markup.heading,
    markup.article_paragraph,
    word.caption_with_credit,
    markup.standfirst,
    markup.teaser,
    markup.notice_outside,
    markup.imprint,
    markup.named_by_markup,
    word.date_alone,
    word.credit_alone,
    markup.bold_line,
    markup.italic_line,
    markup.short_line,
    markup.article_words,
    markup.missed_words,
    markup.another_article,
    markup.voted_elsewhere,
    markup.over_teasers,
    markup.under_teaser,
    markup.prose_outside,
    markup.few_words_outside,
)

TEXT_RULES: Final[tuple[Rule, ...]] = (
    word.headline_again,
    word.lead_again,
    word.legal_words,
    line.authors_handle,
    word.credit_words,
    word.caption_words,
    word.share_words,
    word.share_count,
    word.advert_words,
    word.related_words,
    word.comment_words,
    word.navigation_words,
    word.byline_words,
    word.date_alone,
    word.credit_alone,
    word.caption_with_credit,
    line.first_line,
    line.crosshead_line,
    line.line_of_text,
)
