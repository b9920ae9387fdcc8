CREATE USER das IDENTIFIED BY 'password-of-das';
GRANT PROCESS ON *.* TO das;
