"""The laws of merging (design: merge 4), by what they speak of; `test_all_laws` knows that none is missing."""
