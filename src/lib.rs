//! 绿金台 · GreenDesk: the map of the house.
