-- Why: the constraints of erased copies were added without reading what was there; reading it now keeps nobody waiting.

alter table stored_pdf validate constraint stored_pdf_erased;
alter table document_copy validate constraint document_copy_erased;
