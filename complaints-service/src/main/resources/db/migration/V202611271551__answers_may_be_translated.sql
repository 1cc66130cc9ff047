-- Why: the answer that counts is in Latvian, and whoever asked in another language gets a translation below it (R6). An employee may write it, as ciphertext.

alter table enquiry add column answer_translation text;
