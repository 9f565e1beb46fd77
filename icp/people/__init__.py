"""Who people are by their titles: seniority, department, and which persona they are like. Pure."""
