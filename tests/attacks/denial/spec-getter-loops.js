// ends in: time
({ get mark() { for (;;); }, get layer() { for (;;); } });
