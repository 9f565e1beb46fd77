### Table files: reading them, guessing their columns, importing companies, scoring a whole file.

## The file cannot be used. Nothing of it has been imported.

refusal-table-missing = There is no file { $file }. Check the path.
refusal-table-folder = { $file } is a folder. Give the path of one file: CSV, XLSX, XLS or ODS.
refusal-table-unreadable = { $file } cannot be read. Check that it is an ordinary file and that you may open it.
refusal-table-empty = { $file } is empty. The first row should hold column names, the rows below it one company each.
refusal-table-binary = { $file } is not a table Osuma can read. Save it as CSV (UTF-8) or XLSX and try again.
refusal-table-zip = { $file } is a packed file but not a spreadsheet Osuma can read. Unpack it, or save the table as XLSX or CSV.
refusal-table-broken = { $file } is damaged or not a real spreadsheet. Open it in your spreadsheet program, save it again as XLSX or CSV, and try that.
refusal-table-password = { $file } is locked with a password. Save a copy without one and try again.
refusal-table-large = { $file } is too large for a spreadsheet. Save it as CSV: that may be of any size.
refusal-table-wide = { $file } has a cell so far from the others that the sheet between them does not fit in memory. Delete the stray cells, or save the table as CSV.
refusal-table-encoding = Line { $line } of { $file } holds characters in an unknown encoding. Save the file as CSV UTF-8 and try again.
refusal-table-quotes = The quotation marks in { $file } do not pair up in the row that begins on line { $line }. Correct that row (inside a quoted cell, a quotation mark is written twice) or save the file again from your spreadsheet program.
refusal-table-cell = A cell in the row that begins on line { $line } of { $file } is too long; a quotation mark may be missing there. Correct that row and try again.
refusal-table-columns = { $file } has { $count } columns; Osuma reads at most { $most }. Remove the ones that are not needed.
refusal-table-header-only = { $file } has column names but no rows below them, so there is nothing to read.
refusal-table-no-header = The first row of { $file } looks like data, not like column names: { $first }. Add a first row that names the columns, for example: name, website, industry, headcount, country.
refusal-table-no-name = No column of { $file } is known to hold the company’s name. Its columns are { $headers }. Name one of them “name”, or tell which it is with --map COLUMN=name. If these are not column names, add a first row that has them.
refusal-table-no-fields = No column of { $file } is known to hold anything that a profile asks about. Tell with --map COLUMN=FIELD; the fields are { $fields }.
refusal-table-doubled = { $file } has two columns named “{ $column }”. Rename one of them, or tell what they hold with --map "{ $column }"=FIELD (or =ignore).
refusal-map-form = “{ $text }” is not of the form COLUMN=FIELD. Example: --map "Staff size"=headcount
refusal-map-column = The file has no column “{ $column }”. Did you mean { $near }?
refusal-map-field = There is no field “{ $field }”. Did you mean { $near }? The fields are { $fields }.
refusal-map-field-far = There is no field “{ $field }”. The fields of such a file are { $fields }.
refusal-out-same = { $file } is the file that is read. Give --out another name.
refusal-out-unwritable = { $file } cannot be written. Check that the folder exists and that you may write there.

## Why a column feeds what it does

guess-told = you said so
guess-header = by its name
guess-confirmed = by its name, and { $count ->
    [one] one value confirms it
   *[other] { $count } values confirm it
}
guess-denied = its name might mean { $target }, but its values do not look like it
guess-person = about a person, not the company
guess-other = “{ $other }” says it better
guess-unneeded = no profile asks for it
guess-unknown = not a name Osuma knows
guess-unnamed = has no name

## Why a row was not imported

reject-no-name = The company’s name is missing.
reject-name-signs = The name has no letter or digit.
reject-name-long = The name has { $length } characters; at most { $most } are possible.
reject-surplus = { $count ->
    [one] One cell more than there are columns
   *[other] { $count } cells more than there are columns
}, so the others may have shifted: { $cells }. Put quotation marks around cells that hold the delimiter.

## Why a cell was not understood

unreadable-domain = “{ $text }” is not the company’s own website.
unreadable-business-id = “{ $text }” is not a business id: its check digit or length is wrong.
unreadable-date = “{ $text }” is not a date, or it could mean two. Write it as 2026-03-13.
unreadable-date-future = “{ $text }” is in the future.
unreadable-founded-future = “{ $text }” is a year in the future.

## The files and the summary

import-note = { $column }: { $reason }
import-column = { $column } → { $target } ({ $reason })
import-counts = { $rows ->
    [one] One row
   *[other] { $rows } rows
}: { $new } new, { $updated } updated, { $unchanged } unchanged, { $same } the same company as an earlier row, { $rejected } rejected.
import-dry-run = Nothing was imported: this was a trial run.
import-unread = { $column }: { $count ->
    [one] one cell was not understood
   *[other] { $count } cells were not understood
}, for example { $examples }.
import-rejects-file = The rejected rows and why: { $path }
import-unread-file = The cells that were not understood, row by row: { $path }
score-counts = { $rows ->
    [one] One row
   *[other] { $rows } rows
} scored into { $path }: { $scored } with a score, { $insufficient } with too little data, { $disqualified } disqualified.
score-missing-fields = The profile also asks for { $fields }; no column of the file tells it.
