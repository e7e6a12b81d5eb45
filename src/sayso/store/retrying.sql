-- Whether the pages that feeds announce were to be fetched (`add --follow`) when this problem was met.
ALTER TABLE problem ADD COLUMN follow INTEGER NOT NULL DEFAULT 0;
