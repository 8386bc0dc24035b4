print("styr")
