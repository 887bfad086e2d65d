-- For those who ask which story was told most often.
CREATE INDEX stories_member_count ON stories (member_count DESC, updated_at DESC, id DESC) WHERE merged_into IS NULL;
