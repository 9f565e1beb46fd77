"""What people see: data in, one message out, the same for Slack and for the terminal. Pure.

fit_card    the answer to "does this company fit?"
why         where the points were lost, and the smallest step up
missing     what is not known, and how to tell it
lookup      a company that is not known, or several of one name: not_found, choose
top         the best leads
profile     what the team looks for
personas    who decides
add         add_preview, name_missing, added, cancelled
guide       help_page, welcome, unclear, which_company, too_long, no_profile
problems    refusal, told (the same in plain text), failure

``blocks`` builds every block within Slack's limits; ``criterion_line`` is the one place where a criterion is written.
"""
