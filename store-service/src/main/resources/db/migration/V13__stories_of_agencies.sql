-- For those who ask for the stories of one agency: a name that none has is found to be none at once.
CREATE INDEX stories_agency ON stories (lower(source_organization), updated_at DESC, id DESC) WHERE merged_into IS NULL;
