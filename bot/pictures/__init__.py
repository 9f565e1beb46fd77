"""Pictures and printed pages out of plain data: PNG for phones and Slack, PDF for the wall.

The drawing libraries take half a second to import: nothing outside this folder imports them, and callers import this
folder's modules where they draw.
"""
