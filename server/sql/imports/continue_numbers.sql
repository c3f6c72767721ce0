-- New member numbers go on above those that came in, and before others are given.
SELECT continue_member_numbers()
