"""The order in which the rules of zoning are asked: the first that knows decides.

They are asked from the first unit to the last, so that a rule can see what the units before its own
were decided to be. Pages and plain texts share the rules of words.
"""

from __future__ import annotations

from typing import Final

from sayso.zoning import advert_rules as advert
from sayso.zoning import article_rules as article
from sayso.zoning import box_rules as box
from sayso.zoning import line_rules as line
from sayso.zoning import notice_rules as notice
from sayso.zoning import outside_rules as outside
from sayso.zoning import paste_rules as paste
from sayso.zoning import word_rules as word
from sayso.zoning.page import Rule

PAGE_RULES: Final[tuple[Rule, ...]] = (
    outside.hidden_by_markup,
    article.page_headline,
    word.headline_again,
    word.lead_again,
    word.legal_words,
    word.advert_label,
    outside.labelled_offer,
    box.authors_box,
    box.shop_line,
    box.count_of_pictures,
    notice.offer_in_article,
    notice.notice_in_article,
    advert.offers_box,
    advert.appeal,
    article.caption_markup,
    word.credit_words,
    paste.events_list,
    box.count_of_readers,
    word.share_words,
    word.share_count,
    outside.share_row,
    outside.share_button,
    box.over_share,
    outside.form_goes_on,
    box.authors_address,
    box.day_of_today,
    outside.address,
    outside.remnant,
    notice.rights,
    box.pages_name,
    outside.menu_entry,
    word.advert_words,
    outside.topics,
    word.related_words,
    word.comment_words,
    word.navigation_words,
    outside.between_teasers,
    outside.list_goes_on,
    word.byline_words,
    box.first_entry,
    article.authors_name,
    article.dated_line,
    article.closing_invitation,
    article.about_the_author,
    outside.behind_related,
    box.teaser_inside,
    advert.under_label,
    advert.newsletters_name,
    advert.priced_line,
    article.pointer,
    article.deck,
    article.heading,
    article.article_paragraph,
    word.caption_with_credit,
    article.standfirst,
    outside.teaser,
    notice.notice_outside,
    notice.imprint,
    outside.over_teasers,
    outside.named_by_markup,
    word.date_alone,
    article.bold_line,
    article.shouted_line,
    article.article_words,
    article.missed_words,
    outside.another_article,
    article.voted_elsewhere,
    outside.under_teaser,
    outside.prose_outside,
    outside.few_words_outside,
)

TEXT_RULES: Final[tuple[Rule, ...]] = (
    paste.front_matter,
    paste.mails_head,
    paste.mails_quotation,
    paste.mails_signature,
    paste.forwarded_from,
    word.headline_again,
    word.lead_again,
    word.legal_words,
    line.authors_handle,
    word.credit_words,
    word.caption_words,
    word.share_words,
    word.share_count,
    paste.share_line,
    paste.events_list,
    advert.appeal,
    word.advert_words,
    word.related_words,
    word.comment_words,
    word.navigation_words,
    word.byline_words,
    word.date_alone,
    advert.under_label,
    paste.listed_unlinked,
    word.credit_alone,
    word.caption_with_credit,
    line.name_below_headline,
    line.marked_heading,
    line.first_line,
    advert.newsletters_name,
    line.crosshead_line,
    line.line_of_text,
)
